a = for(1)
b = if(2)
c = true(3)
