# Reference values for the tests of src/metrics, by plain R. Run: Rscript scripts/reference/metrics.R
# Writes tests/fixtures/metrics.json. Base R only; the formulas are written out, so that the check
# is of the arithmetic and the distributions and not of another package's reading of them.
options(digits = 17)
num <- function(x) if (is.na(x)) "null" else sprintf("%.17g", x)

nps <- function(P, A, D, conf, adjusted) {
  n <- P + A + D
  a <- if (adjusted) c(.75, 1.5, .75) else c(0, 0, 0)
  m <- n + sum(a); p <- (P + a[1]) / m; d <- (D + a[3]) / m
  v <- p + d - (p - d)^2; z <- qnorm((1 + conf) / 2); se <- sqrt(max(v, 0) / m)
  p0 <- P / n; d0 <- D / n; v0 <- max(p0 + d0 - (p0 - d0)^2, 0)
  list(score = 100 * (p0 - d0), variance = v0, standardError = 100 * sqrt(v0 / n),
       low = max(-100, 100 * (p - d - z * se)), high = min(100, 100 * (p - d + z * se)),
       centre = p - d, se = se)
}
compare <- function(a, b, conf, adjusted) {
  x <- nps(a[1], a[2], a[3], conf, adjusted); y <- nps(b[1], b[2], b[3], conf, adjusted)
  se <- sqrt(x$se^2 + y$se^2); z <- (x$centre - y$centre) / se; q <- qnorm((1 + conf) / 2)
  list(difference = x$score - y$score, low = max(-200, 100 * (x$centre - y$centre - q * se)),
       high = min(200, 100 * (x$centre - y$centre + q * se)), z = z, p = 2 * pnorm(-abs(z)))
}
obj <- function(l) paste0("{", paste(sprintf('"%s": %s', names(l), sapply(l, num)), collapse = ", "), "}")

samples <- list(c(58, 38, 24), c(44, 40, 26), c(12, 8, 5), c(1, 0, 2), c(0, 5, 0), c(7, 0, 0),
                c(999999, 1, 0), c(40000000, 30000000, 30000000), c(3, 1, 1))
levels <- c(.8, .9, .95, .99)
out <- c()
for (i in seq_along(samples)) for (conf in levels) for (adjusted in c(TRUE, FALSE)) {
  s <- samples[[i]]; r <- nps(s[1], s[2], s[3], conf, adjusted)
  out <- c(out, sprintf('{"kind": "nps", "counts": [%d, %d, %d], "confidence": %s, "method": "%s", "expect": %s}',
    s[1], s[2], s[3], num(conf), if (adjusted) "adjusted-wald" else "wald", obj(r[1:5])))
}
pairs <- list(c(1, 2), c(1, 3), c(4, 9), c(8, 1))
for (pr in pairs) for (conf in levels) for (adjusted in c(TRUE, FALSE)) {
  a <- samples[[pr[1]]]; b <- samples[[pr[2]]]
  out <- c(out, sprintf('{"kind": "compare", "a": [%d, %d, %d], "b": [%d, %d, %d], "confidence": %s, "method": "%s", "expect": %s}',
    a[1], a[2], a[3], b[1], b[2], b[3], num(conf), if (adjusted) "adjusted-wald" else "wald", obj(compare(a, b, conf, adjusted))))
}
for (x in list(c(8, 10), c(0, 7), c(7, 7), c(1, 1000), c(523, 1047))) for (conf in levels) {
  # prop.test without continuity correction is Wilson's interval.
  ci <- suppressWarnings(prop.test(x[1], x[2], conf.level = conf, correct = FALSE)$conf.int)
  out <- c(out, sprintf('{"kind": "wilson", "counts": [%d, %d], "confidence": %s, "expect": %s}', x[1], x[2], num(conf),
    obj(list(share = x[1] / x[2], low = ci[1], high = ci[2]))))
}
for (v in list(c(4, 5, 6), c(1, 7), c(2.5, 2.5, 2.5, 3), c(1e6 + 1, 1e6 + 2, 1e6 + 4), c(-3, 0, 0, 9, 12, 1))) for (conf in levels) {
  ci <- t.test(v, conf.level = conf)$conf.int
  out <- c(out, sprintf('{"kind": "mean", "values": [%s], "confidence": %s, "expect": %s}', paste(sapply(v, num), collapse = ", "), num(conf),
    obj(list(mean = mean(v), standardDeviation = sd(v), standardError = sd(v) / sqrt(length(v)), low = ci[1], high = ci[2]))))
}
for (m in c(1, 3, 5, 10, 37)) for (conf in levels) for (v in c(1, .6, .25)) for (adjusted in c(TRUE, FALSE)) {
  n <- max(1, ceiling(qnorm((1 + conf) / 2)^2 * v / (m / 100)^2 - if (adjusted) 3 else 0))
  out <- c(out, sprintf('{"kind": "size", "margin": %s, "variance": %s, "confidence": %s, "method": "%s", "expect": {"n": %d}}',
    num(m), num(v), num(conf), if (adjusted) "adjusted-wald" else "wald", n))
}
writeLines(c("[", paste0("  ", out, c(rep(",", length(out) - 1), "")), "]"), "tests/fixtures/metrics.json")
