# Reference values for tests of two groups and many tests, by plain R.
# Run: Rscript scripts/reference/two-samples.R. Writes tests/fixtures/two-samples.json. Base R only.
options(digits = 17, warn = -1)
num <- function(x) if (is.na(x)) "null" else sprintf("%.17g", x)
arr <- function(x) paste0("[", paste(sapply(x, num), collapse = ", "), "]")
# Inputs have at most six decimals, which fifteen digits hold; results need all seventeen.
given <- function(x) paste0("[", paste(sprintf("%.15g", x), collapse = ", "), "]")
normal <- function(...) round(rnorm(...), 4)
obj <- function(l) paste0("{", paste(sprintf('"%s": %s', names(l), sapply(l, function(v) if (length(v) > 1) arr(v) else num(v))), collapse = ", "), "}")
out <- c()
add <- function(kind, input, expect) out <<- c(out, sprintf('{"kind": "%s", %s, "expect": %s}', kind, input, obj(expect)))
set.seed(20261122)

for (x in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(1, 30, 7, 30), c(5, 1000, 9, 1000), c(523, 1047, 498, 1100), c(3, 5, 3, 5), c(410000, 1000000, 411000, 1000000))) {
  d <- x[1] / x[2] - x[3] / x[4]; N <- x[2] + x[4]
  plain <- prop.test(x[c(1, 3)], x[c(2, 4)], correct = FALSE)
  yates <- prop.test(x[c(1, 3)], x[c(2, 4)])
  z <- sign(d) * sqrt(plain$statistic); zn <- z * sqrt((N - 1) / N)
  se <- sqrt(x[1] / x[2] * (1 - x[1] / x[2]) / x[2] + x[3] / x[4] * (1 - x[3] / x[4]) / x[4])
  cases <- list(pooled = c(z, plain$p.value), `n-1` = c(zn, 2 * pnorm(-abs(zn))), unpooled = c(d / se, 2 * pnorm(-abs(d / se))),
                yates = c(sign(d) * sqrt(yates$statistic), yates$p.value))
  for (m in names(cases)) add("proportions", sprintf('"counts": %s, "method": "%s"', given(x), m), list(difference = d, z = cases[[m]][[1]], p = cases[[m]][[2]]))
}

# Hollander & Wolfe (1973), p. 69 (placenta) and p. 29 (depression): the examples of wilcox.test.
placenta <- list(c(.80, .83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, .73, 1.46), c(1.15, .88, .90, .74, 1.21))
depression <- list(c(1.83, .50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30), c(.878, .647, .598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29))
groups <- list(placenta, list(c(1, 2, 3), c(4, 5, 6)), list(7, c(1, 9)), list(normal(49), normal(49) + .4), list(normal(49), normal(49) + 3),
               list(normal(50), normal(20)), list(sample(1:5, 30, TRUE), sample(2:5, 40, TRUE)), list(sample(0:10, 150, TRUE), sample(0:10, 200, TRUE)),
               list(c(1, 1, 2), c(1, 2, 2, 3)), list(normal(150), normal(200) + .1), list(normal(3), normal(45)),
               list(2 * 1:49, 2 * 1:49 + 61), list(3 * 1:12, 1:49 + .5), list(101:149, 1:49))
for (g in groups) for (continuity in c(TRUE, FALSE)) {
  w <- wilcox.test(g[[1]], g[[2]], correct = continuity)
  add("mannWhitney", sprintf('"a": %s, "b": %s, "continuity": %s', given(g[[1]]), given(g[[2]]), tolower(continuity)), list(u1 = w$statistic[[1]], p = w$p.value))
}
pairs <- list(depression, list(c(125, 115, 130, 140, 140, 115, 140, 125, 140, 135), c(110, 122, 125, 120, 140, 124, 123, 137, 135, 145)),
              list(normal(49) + .3, normal(49)), list(normal(50) + .3, normal(50)), list(sample(1:7, 80, TRUE), sample(1:7, 80, TRUE)),
              list(c(3, 5), c(1, 1)), list(normal(30) + 4, normal(30)), list(sample(0:10, 250, TRUE), sample(0:10, 250, TRUE)))
for (g in pairs) for (continuity in c(TRUE, FALSE)) {
  w <- wilcox.test(g[[1]], g[[2]], paired = TRUE, correct = continuity)
  add("signedRank", sprintf('"a": %s, "b": %s, "continuity": %s', given(g[[1]]), given(g[[2]]), tolower(continuity)), list(v = w$statistic[[1]], p = w$p.value))
}

by <- split(sleep$extra, sleep$group) # Student (1908): the examples of t.test.
means <- list(by, list(c(1, 2, 4), c(9, 9.5, 7)), list(normal(200, 3, 2), normal(15, 4, .1)), list(c(0, 1), c(0, 1000)), list(1e6 + c(1, 2, 4, 7), 1e6 + c(2, 2, 3)),
              list(c(5, 5, 5), c(4, 5, 7)), list(normal(300) / 100, normal(20) * 10000), list(normal(40), normal(40) + 20))
for (g in means) for (conf in c(.8, .95, .999)) {
  x <- t.test(g[[1]], g[[2]], conf.level = conf)
  add("welch", sprintf('"a": %s, "b": %s, "confidence": %s', given(g[[1]]), given(g[[2]]), num(conf)),
      list(difference = mean(g[[1]]) - mean(g[[2]]), standardError = x$stderr, df = x$parameter[[1]], t = x$statistic[[1]], p = x$p.value, low = x$conf.int[1], high = x$conf.int[2]))
  if (length(g[[1]]) != length(g[[2]])) next
  x <- t.test(g[[1]], g[[2]], paired = TRUE, conf.level = conf)
  add("pairedT", sprintf('"a": %s, "b": %s, "confidence": %s', given(g[[1]]), given(g[[2]]), num(conf)),
      list(difference = x$estimate[[1]], standardDeviation = sd(g[[1]] - g[[2]]), standardError = x$stderr, df = x$parameter[[1]], t = x$statistic[[1]], p = x$p.value, low = x$conf.int[1], high = x$conf.int[2]))
}

# The first is Benjamini & Hochberg (1995), section 4.
for (p in list(c(.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1), c(.04, .01, .04, .2, 0), c(.9, .8), .3, round(runif(50)^3, 6))) {
  add("adjusted", sprintf('"a": %s, "method": "BH"', given(p)), list(all = p.adjust(p, "BH")))
  add("adjusted", sprintf('"a": %s, "method": "holm"', given(p)), list(all = p.adjust(p, "holm")))
}

shares <- c(0, .01, .1, .2, .25, 1 / 3, .4, .5, .6, .75, .8, .9, .99, 1)
for (v in list(c(7, 1, 3, 10), 1:10, c(4, 4, 4, 9), 42, normal(37), c(-5, 8), sample(1:5, 60, TRUE), round(rexp(100), 4))) for (type in 1:9)
  add("quantiles", sprintf('"a": %s, "type": %d, "shares": %s', given(v), type, arr(shares)), list(all = quantile(v, shares, type = type, names = FALSE)))

for (m in c(.01, .03, .05, .1)) for (conf in c(.9, .95, .99)) for (s in c(.5, .2)) for (N in c(NA, 40, 1000, 1e6)) {
  n0 <- qnorm((1 + conf) / 2)^2 * s * (1 - s) / m^2
  add("size", sprintf('"margin": %s, "confidence": %s, "share": %s, "population": %s', num(m), num(conf), num(s), num(N)),
      list(n = if (is.na(N)) ceiling(n0) else ceiling(n0 / (1 + (n0 - 1) / N))))
}
# A single value is written as an array too, so that the reader needs no exception.
out <- gsub('"all": (-?[0-9.e+-]+)}', '"all": [\\1]}', out)
writeLines(c("[", paste0("  ", out, c(rep(",", length(out) - 1), "")), "]"), "tests/fixtures/two-samples.json")
