a = = foo
