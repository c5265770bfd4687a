a = { for v in b : v.k => v... if v.x }
