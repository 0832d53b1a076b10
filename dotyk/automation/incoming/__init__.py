"""Webhooks in: a flow has an address of its own; what comes there becomes a record and begins the flow."""
