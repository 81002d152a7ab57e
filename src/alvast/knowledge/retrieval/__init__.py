"""Finding the answer to a question: texts cut into passages, looked up by their words and by their meaning."""
