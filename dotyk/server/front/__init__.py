"""The one origin: the API, live updates and the web app's files on one port."""
