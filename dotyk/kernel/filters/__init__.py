"""The filter language: one tree for views, segments, conditions, reports and the API; ``docs/filters.md`` tells it."""
