"""The chat on any site: one script for its pages, and a frame of our own with the chat in it."""
