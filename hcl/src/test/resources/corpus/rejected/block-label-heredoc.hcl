b <<A
A
{}
