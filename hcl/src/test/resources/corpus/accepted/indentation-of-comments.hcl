b {
# one
      # two
}
