value = {

}
