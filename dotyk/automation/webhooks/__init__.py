"""Webhooks: addresses that are told of events, each message until it is taken, three days long."""
