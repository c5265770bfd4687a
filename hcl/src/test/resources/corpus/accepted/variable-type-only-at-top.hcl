a {
variable "b" {
type = list
}
}
type = list
variable "c" {
d {
type = list
}
}
