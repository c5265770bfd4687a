containers {
  name = "web"
}
