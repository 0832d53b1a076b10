from django.apps import AppConfig


class ActivitiesConfig(AppConfig):
    name = "dotyk.activities"
    label = "activities"
