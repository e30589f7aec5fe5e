"""Are you doing it? Is it working? Is it too much?"""
