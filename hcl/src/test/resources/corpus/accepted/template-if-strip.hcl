a = "x %{~ if b ~} c %{~ else ~} d %{~ endif ~} y"
