from django.apps import AppConfig


class ServerConfig(AppConfig):
    name = "dotyk.server"
    label = "server"
