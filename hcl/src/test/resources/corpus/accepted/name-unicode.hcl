größe=1
日本 = 2
élan = 3
