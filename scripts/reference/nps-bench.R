# Reference values for what the NPS tool adds to the plain score, by plain R.
# Run: Rscript scripts/reference/nps-bench.R. Writes tests/fixtures/nps-bench.json.
# Rows are made up answer by answer, so that weights are summed here and not only divided.
options(digits = 17)
num <- function(x) if (is.na(x)) "null" else sprintf("%.17g", x)
obj <- function(l) paste0("{", paste(sprintf('"%s": %s', names(l), sapply(l, num)), collapse = ", "), "}")
arr <- function(v) paste0("[", paste(sapply(v, num), collapse = ", "), "]")

interval <- function(p, d, worth, conf, adjusted) {
  a <- if (adjusted) c(.75, .75, 3) else c(0, 0, 0)
  m <- worth + a[3]; pt <- (p * worth + a[1]) / m; dt <- (d * worth + a[2]) / m
  se <- sqrt((pt + dt - (pt - dt)^2) / m); z <- qnorm((1 + conf) / 2)
  list(low = max(-100, 100 * (pt - dt - z * se)), high = min(100, 100 * (pt - dt + z * se)),
       centre = pt - dt, se = se)
}

set.seed(1965)
out <- c()
for (n in c(7, 60, 400)) for (conf in c(.9, .95)) for (adjusted in c(TRUE, FALSE)) {
  code <- sample(c(1, 0, -1), n, TRUE, c(.5, .3, .2)); w <- round(rexp(n) + .2, 3)
  p <- weighted.mean(code == 1, w); d <- weighted.mean(code == -1, w)
  eff <- sum(w)^2 / sum(w^2)
  N <- n + 13
  worth <- eff / ((N - n) / (N - 1))
  i <- interval(p, d, eff, conf, adjusted); f <- interval(p, d, worth, conf, adjusted)
  out <- c(out, sprintf('{"kind": "weighted", "n": %d, "sums": %s, "squares": %s, "population": %d, "confidence": %s, "method": "%s", "expect": %s}',
    n, arr(c(sum(w[code == 1]), sum(w[code == 0]), sum(w[code == -1]))), num(sum(w^2)), N, num(conf),
    if (adjusted) "adjusted-wald" else "wald",
    obj(list(score = 100 * weighted.mean(code, w), effective = eff, low = i$low, high = i$high,
             limitedLow = f$low, limitedHigh = f$high))))
}
for (s in list(c(58, 38, 24), c(12, 8, 5), c(400, 300, 300))) for (N in c(sum(s) + 1, 2 * sum(s), 1e6)) for (conf in c(.8, .95)) {
  n <- sum(s); p <- s[1] / n; d <- s[3] / n
  # Wald in its textbook form, the correction on the standard error.
  se <- sqrt((p + d - (p - d)^2) / n) * sqrt((N - n) / (N - 1)); z <- qnorm((1 + conf) / 2)
  out <- c(out, sprintf('{"kind": "population", "counts": %s, "population": %d, "confidence": %s, "expect": %s}',
    arr(s), as.integer(N), num(conf),
    obj(list(low = max(-100, 100 * (p - d - z * se)), high = min(100, 100 * (p - d + z * se)), standardError = 100 * se))))
}
for (s in list(c(58, 38, 24), c(12, 8, 5))) for (b in c(-20, 0, 40)) for (adjusted in c(TRUE, FALSE)) {
  n <- sum(s); i <- interval(s[1] / n, s[3] / n, n, .95, adjusted); z <- (i$centre - b / 100) / i$se
  out <- c(out, sprintf('{"kind": "against", "counts": %s, "benchmark": %s, "method": "%s", "expect": %s}',
    arr(s), num(b), if (adjusted) "adjusted-wald" else "wald", obj(list(z = z, p = 2 * pnorm(-abs(z))))))
}
for (delta in c(2, 5, -12)) for (m in c(1, 7)) for (power in c(.5, .8, .9)) for (adjusted in c(TRUE, FALSE)) {
  V <- c(.6, .7); za <- qnorm(1 - .05 / m / 2); zb <- qnorm(power)
  n <- ceiling(sum(V) * (za + zb)^2 / (delta / 100)^2 - if (adjusted) 3 else 0)
  out <- c(out, sprintf('{"kind": "power", "difference": %s, "tests": %d, "power": %s, "variances": %s, "method": "%s", "expect": {"n": %d}}',
    num(delta), m, num(power), arr(V), if (adjusted) "adjusted-wald" else "wald", n))
}
for (margin in c(1, 5, 60, 100)) for (N in c(2, 3, 50, 1000, 20000)) for (V in c(.6, 1)) {
  n0 <- qnorm(.975)^2 * V / (margin / 100)^2 - 3
  n <- if (n0 <= 1) 1 else min(N, max(1, ceiling(n0 / (1 + (n0 - 1) / N))))
  out <- c(out, sprintf('{"kind": "size", "margin": %s, "population": %d, "variance": %s, "expect": {"n": %d}}',
    num(margin), as.integer(N), num(V), as.integer(n)))
}
writeLines(c("[", paste0("  ", out, c(rep(",", length(out) - 1), "")), "]"), "tests/fixtures/nps-bench.json")
