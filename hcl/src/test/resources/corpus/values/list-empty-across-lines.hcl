value = [

]
