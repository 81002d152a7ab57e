"""`/api/v1`: one typed address per thing a program may do. Thin: the rooms' actions and queries do the work."""
