# Help and its topics.

> help

> help tr

> help grad

> help layout

> help no_such_thing
