resource "a" = {
}
