# Reference values for scales and customer metrics, by R. Run: Rscript scripts/reference/customers.R
# Writes tests/fixtures/customers.json. Base R, and survival for the curves: it comes with R
# (Debian: r-cran-survival). Where there is a choice the definition is computed and not the
# formula that src/metrics uses: Gini by all pairs, lifetime value by its series, growth by steps.
library(survival)
options(warn = -1)
set.seed(20261129)

# Fifteen digits where they hold the number, seventeen else; what is not a number is null.
num <- function(x) {
  if (!is.finite(x)) return("null")
  short <- sprintf("%.15g", x)
  if (as.numeric(short) == x) short else sprintf("%.17g", x)
}
# One number is a number unless I() makes it a list of one.
json <- function(x) {
  if (is.null(x)) return("null")
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0('"', names(x), '":', parts, collapse = ","), "}"))
  }
  parts <- if (is.character(x)) sprintf('"%s"', x) else vapply(as.numeric(x), num, "")
  if (length(x) == 1 && !inherits(x, "AsIs")) parts else paste0("[", paste(parts, collapse = ","), "]")
}
rows <- function(m) lapply(seq_len(nrow(m)), function(i) I(m[i, ]))
out <- c()
add <- function(kind, input, expect) out <<- c(out, json(list(kind = kind, input = input, expect = expect)))
levels <- c(.8, .95, .99)

wilson <- function(x, n, conf) prop.test(x, n, conf.level = conf, correct = FALSE)$conf.int
for (x in list(c(56, 70, 48, 80), c(9, 10, 3, 10), c(0, 10, 0, 20), c(10, 10, 0, 20), c(0, 1, 1, 1), c(1, 1, 1, 1), c(5, 56, 0, 29),
               c(410000, 1000000, 411000, 1000000), c(rbinom(1, 37, .3), 37, rbinom(1, 412, .4), 412), c(0, 0, 3, 9))) for (conf in levels) {
  add("newcombe", list(counts = x, confidence = conf), if (x[2] > 0) {
    p <- x[1] / x[2]; q <- x[3] / x[4]; a <- wilson(x[1], x[2], conf); b <- wilson(x[3], x[4], conf)
    list(difference = p - q, low = p - q - sqrt((p - a[1])^2 + (b[2] - q)^2), high = p - q + sqrt((a[2] - p)^2 + (q - b[1])^2))
  })
}

# Freireich's 6-MP against placebo, 1963, in months; the rest at random, the coarser the more ties.
mp <- list(c(6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35), c(1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0))
placebo <- c(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
clients <- function(n, unit, left) list(ceiling(rexp(n, .1) / unit) * unit, rbinom(n, 1, left))
curves <- list(mp, list(placebo, rep(1, 21)), clients(15, .25, .8), clients(60, 2, .5), clients(120, 4, .7), clients(40, 10, .2), clients(300, 6, .9),
               list(c(2, 3, 3, 5), c(1, 1, 0, 1)), list(c(1, 2, 3, 4), c(1, 1, 0, 0)), list(c(1, 2, 3, 4), c(1, 1, 0, 1)), list(1:10, rep(1, 10)), list(c(4, 4, 4), c(1, 0, 1)),
               list(5, 1), list(5, 0), list(c(1, 2, 2), c(0, 0, 0)), list(c(0, 0, 3, 7, 7), c(1, 0, 1, 1, 0)), list(c(1, 1, 2), c(0, 1, 1)))
kinds <- c("log", "plain", "log-log")
for (i in seq_along(curves)) {
  conf <- levels[i %% 3 + 1]; g <- curves[[i]]
  fits <- lapply(kinds, function(kind) summary(survfit(Surv(g[[1]], g[[2]]) ~ 1, conf.type = kind, conf.int = conf), censored = TRUE))
  ends <- lapply(fits, function(s) {
    half <- unname(s$table[paste0(conf, c("LCL", "UCL"))])
    # At 1 R has no ends on the log-log scale; src/metrics has 1 there, as R has on the other two.
    list(low = I(ifelse(s$surv == 1, 1, s$lower)), high = I(ifelse(s$surv == 1, 1, s$upper)), medianLow = half[1], medianHigh = half[2])
  })
  s <- fits[[1]]
  add("kaplanMeier", list(times = I(g[[1]]), events = I(g[[2]]), confidence = conf),
      list(n = length(g[[1]]), events = sum(g[[2]]), time = I(s$time), atRisk = I(s$n.risk), gone = I(s$n.event), censored = I(s$n.censor), survival = I(s$surv),
           standardError = I(s$std.err), median = s$table[["median"]], ends = setNames(ends, kinds)))
}

alpha <- function(x) { k <- ncol(x); if (k < 2 || nrow(x) < 2) NA else k / (k - 1) * (1 - sum(diag(cov(x))) / var(rowSums(x))) }
likert <- function(n, k, top, load) pmin(pmax(round((top + 1) / 2 + load * rnorm(n) + matrix(rnorm(n * k), n)), 1), top)
gaps <- likert(30, 4, 5, 1); gaps[cbind(c(2, 9, 9, 30), c(1, 2, 4, 3))] <- NA
fixed <- likert(12, 4, 5, 1); fixed[, 2] <- 3
opposed <- likert(20, 2, 5, 0); opposed[, 2] <- 6 - opposed[, 1] + rbinom(20, 1, .5)
same <- matrix(c(1, 2, 4, 5), 4, 3); mirrored <- cbind(c(1, 2, 4), c(5, 4, 2))
for (x in list(matrix(c(1, 2, 4, 5, 2, 2, 3, 5, 1, 3, 4, 4), 4), likert(10, 3, 5, 1), likert(60, 6, 7, .7), likert(200, 2, 5, 1.5), likert(25, 10, 5, 0), gaps, fixed, opposed,
               matrix(rnorm(40), 8) + rnorm(8) + 1000, same, mirrored, matrix(3, 5, 3), likert(2, 3, 9, 3), likert(6, 1, 5, 1), matrix(1:3, 1))) {
  conf <- sample(levels, 1)
  y <- x[complete.cases(x), , drop = FALSE]; n <- nrow(y); k <- ncol(y); a <- alpha(y)
  # The upper triangle of cor() is every pair once.
  r <- if (n > 1 && k > 1) mean(cor(y)[upper.tri(diag(k))]) else NA
  add("cronbachAlpha", list(rows = rows(x), confidence = conf),
      list(n = n, dropped = nrow(x) - n, items = k, alpha = a, standardized = k * r / (1 + (k - 1) * r),
           low = 1 - (1 - a) * qf((1 + conf) / 2, n - 1, (n - 1) * (k - 1)), high = 1 - (1 - a) * qf((1 - conf) / 2, n - 1, (n - 1) * (k - 1)),
           byItem = lapply(seq_len(k), function(j) {
             rest <- y[, -j, drop = FALSE]
             list(itemTotal = if (n > 1) cor(y[, j], rowSums(rest)) else NA, alphaIfDropped = alpha(rest))
           })))
}

amounts <- list(c(50, 30, 20), c(50, 20, 10, 10, 5, 5), 1:4, c(0, 0, 0, 12), rep(7, 9), 42, c(0, 0), round(rlnorm(37, 3, 1.5), 2), round(rexp(100, .01), 1), sample(0:5, 60, TRUE), c(1e9, 1, 2, 3))
for (x in amounts) {
  n <- length(x); some <- sum(x) > 0
  pairs <- sum(abs(outer(x, x, "-"))) / (2 * n * sum(x))
  curve <- c(0, cumsum(sort(x)) / sum(x))
  tops <- c(.07, .2, .5); best <- function(top) sum(sort(x, decreasing = TRUE)[seq_len(ceiling(signif(top * n, 12)))])
  add("concentration", list(values = I(x), tops = tops), list(gini = pairs, small = if (n > 1) pairs * n / (n - 1), herfindahl = if (some) sum((x / sum(x))^2),
      population = if (some) I(0:n / n), share = if (some) I(curve), whole = sapply(tops, best) / sum(x), interpolated = if (some) 1 - approx(0:n / n, curve, 1 - tops)$y else rep(NA, 3)))
}

buyers <- function(n) cbind(sample(0:400, n, TRUE), 1 + rgeom(n, .35), round(rlnorm(n, 4, 1), 2))
fifths <- function(x, ties) switch(ties,
  down = findInterval(x, quantile(x, 1:4 / 5, type = 7), left.open = TRUE) + 1,
  up = findInterval(x, quantile(x, 1:4 / 5, type = 7)) + 1,
  order = ceiling(5 * rank(x, ties.method = "first") / length(x)),
  average = ceiling(5 * rank(x, ties.method = "average") / length(x)))
# Where the cut points differ, cut() says the same as findInterval().
for (x in list(round(rlnorm(50), 2), 1:10)) stopifnot(cut(x, c(-Inf, quantile(x, 1:4 / 5), Inf), labels = FALSE) == fifths(x, "down"))
for (x in list(cbind(c(3, 40, 12, 90, 25), c(9, 2, 4, 1, 6), c(400, 500, 80, 20, 150)), buyers(1), buyers(3), buyers(11), buyers(60), matrix(4, 7, 3), cbind(1:10, 10:1, rep(1:2, 5))))
  for (ties in c("down", "up", "order", "average")) {
    f <- apply(x, 2, fifths, ties); f <- matrix(f, ncol = 3); f[, 1] <- 6 - f[, 1]
    cuts <- if (ties %in% c("down", "up")) setNames(lapply(1:3, function(j) quantile(x[, j], 1:4 / 5, type = 7, names = FALSE)), c("recency", "frequency", "monetary"))
    add("rfm", list(customers = rows(x), ties = ties), list(cells = I(apply(f, 1, paste, collapse = "")), cuts = cuts))
  }

mean_interval <- function(x, conf) {
  n <- length(x); s <- if (n > 1) sd(x) else NA
  # t.test refuses values that are all the same; their interval is their mean.
  ci <- if (n < 2) c(NA, NA) else if (s == 0) rep(mean(x), 2) else t.test(x, conf.level = conf)$conf.int
  list(n = n, mean = mean(x), standardDeviation = s, standardError = s / sqrt(n), low = ci[1], high = ci[2])
}
# Answers that give a total of contributions from 0 to 40.
answers <- function(total) { p <- c(rep(4, total %/% 4), if (total %% 4) total %% 4, rep(0, 10))[1:10]; ifelse(1:10 %% 2 == 1, p + 1, 5 - p) }
of_totals <- function(t) t(sapply(t, answers))
grade <- function(m) c("F", "D", "C-", "C", "C+", "B-", "B", "B+", "A-", "A", "A+")[findInterval(m, c(51.7, 62.7, 65, 71.1, 72.6, 74.1, 77.2, 78.9, 80.8, 84.1)) + 1]
blank <- matrix(sample(1:5, 150, TRUE), 15); blank[cbind(c(1, 4, 4, 15), c(1, 4, 5, 10))] <- NA; blank[7, ] <- NA
for (x in list(rbind(c(5, 4, 2, 1, 2, 3, 2, 4, 5, 2)), matrix(sample(1:5, 80, TRUE), 8), matrix(sample(1:5, 400, TRUE), 40), blank, of_totals(c(rep(32, 17), rep(33, 8))),
               of_totals(c(26, 26)), of_totals(c(40, 38, 40)), of_totals(c(20, 30, 33)), rbind(rep(NA, 10)))) for (blanks in c("centre", "omit")) {
  conf <- sample(levels, 1)
  y <- x[if (blanks == "omit") complete.cases(x) else rowSums(!is.na(x)) > 0, , drop = FALSE]; y[is.na(y)] <- 3
  odd <- matrix(1:10 %% 2 == 1, nrow(y), 10, byrow = TRUE); points <- ifelse(odd, y - 1, 5 - y)
  learn <- points[, c(4, 10), drop = FALSE]; score <- 2.5 * rowSums(points)
  add("sus", list(rows = rows(x), blanks = blanks, confidence = conf), if (nrow(y)) c(mean_interval(score, conf), list(omitted = nrow(x) - nrow(y), scored = I(score),
      usable = mean(rowSums(points) - rowSums(learn)) * 100 / 32, learnable = mean(rowSums(learn)) * 100 / 8, grade = grade(mean(score)))))
}

for (g in list(list(c(5, 4, 4, 3, 1), 1, 5, 2), list(sample(1:5, 80, TRUE), 1, 5, 1), list(sample(1:7, 200, TRUE), 1, 7, 2), list(sample(0:10, 33, TRUE), 0, 10, 3), list(5, 1, 5, 2), list(rep(1, 6), 1, 5, 2), list(c(), 1, 5, 2)))
  for (conf in levels) {
    n <- length(g[[1]]); x <- sum(g[[1]] > g[[3]] - g[[4]]); ci <- if (n) wilson(x, n, conf)
    add("csat", list(ratings = I(as.numeric(g[[1]])), min = g[[2]], max = g[[3]], topBoxes = g[[4]], confidence = conf), if (n) list(n = n, satisfied = x, share = x / n, low = ci[1], high = ci[2]))
  }
for (x in list(c(7, 6, 5, 4, 2), sample(1:7, 40, TRUE), sample(4:7, 150, TRUE), 6, c(3, 3, 3), c(1, 7))) for (conf in levels)
  add("customerEffort", list(answers = I(x), confidence = conf), c(mean_interval(x, conf), list(easy = mean(x >= 5), hard = mean(x <= 3), net = mean(x >= 5) - mean(x <= 3))))

for (x in list(c(400, 380, 60), c(100, 100, 0), c(7, 5, 5), c(0, 3, 3), c(1234, 1500, 401))) {
  stay <- (x[2] - x[3]) / x[1]
  add("retentionRates", list(counts = x), if (x[1] > 0) list(retention = stay, churn = 1 - stay, lifetime = 1 / (1 - stay)))
}

# Σ margin of period t × chance that it comes / interest until then.
lifetime <- function(m, r, i, g, n, first) {
  q <- r * (1 + g) / (1 + i)
  if (is.null(n)) { if (q > 1 - 1e-12) return(NA); n <- if (q > 0) ceiling(log(1e-20) / log(q)) + 1 else 2 }
  t <- seq_len(n)
  sum(m * (1 + g)^(t - 1) * r^(if (first == "if-retained") t else t - 1) / (1 + i)^(if (first == "now") t - 1 else t))
}
for (x in list(c(30, .8, .1, 0), c(30, .8, .1, .05), c(12.5, .95, .01, -.02), c(100, 0, .1, 0), c(100, 1, .05, 0), c(100, 1, 0, 0), c(80, .9, .12, .3), c(-20, .6, .08, .1), c(10, .999, .0005, 0), c(10, .7, 0, -1), c(10, .9, .035, .15)))
  for (first in c("if-retained", "end-of-period", "now")) {
    periods <- c(0, 1, 3, 40)
    add("lifetimeValue", list(rates = x, firstMargin = first, periods = periods),
        list(endless = lifetime(x[1], x[2], x[3], x[4], NULL, first), until = sapply(periods, function(n) lifetime(x[1], x[2], x[3], x[4], n, first))))
  }

for (x in list(c(40, 3, .08, 1), c(100, 5, .2, 6), c(10, 4, .5, 12), c(1000, 2.5, .3, 20), c(0, 3, .1, 2), c(5, 0, 1, 3), c(7, 10, .0999, 30), c(9, 2, .4, 0))) {
  newcomers <- x[1]
  for (cycle in seq_len(x[4])) newcomers <- c(newcomers, newcomers[cycle] * x[2] * x[3])
  k <- x[2] * x[3]
  add("referralGrowth", list(customers = x[1], invitations = x[2], conversion = x[3], cycles = x[4]),
      list(k = k, newcomers = I(newcomers), totals = I(cumsum(newcomers)), limit = if (k < 1) x[1] / (1 - k)))
}

seen <- function(n, clients, periods) cbind(sample(clients, n, TRUE), sample(periods, n, TRUE))
row_of <- function(active, sizes, before) {
  step <- (active / before)[-1]
  list(active = I(active), retention = I(active / sizes), periodRetention = I(step), meanRetention = if (length(step)) prod(step)^(1 / length(step)))
}
for (x in list(rbind(c(1, 1), c(2, 1), c(1, 3), c(3, 3)), seen(40, 12, 6), seen(150, 60, 8), seen(20, 20, 10), seen(120, 15, 4) + 1, rbind(c(4, 9)))) for (kind in c("classic", "unbounded")) for (more in 0:1) {
  until <- max(x[, 2]) + more; start <- tapply(x[, 2], x[, 1], min)
  y <- unique(x); born <- start[as.character(y[, 1])]
  if (kind == "unbounded") {
    last <- tapply(x[, 2], x[, 1], max)
    y <- do.call(rbind, lapply(names(last), function(id) cbind(as.numeric(id), start[[id]]:last[[id]]))); born <- start[as.character(y[, 1])]
  }
  ages <- 0:(until - min(start))
  m <- unclass(table(factor(born), factor(y[, 2] - born, ages)))
  cohort <- as.numeric(rownames(m)); size <- m[, 1]
  # What was not watched is NA, so that sums can leave it out.
  m[outer(cohort, ages, "+") > until] <- NA
  before <- cbind(NA, m[, -ncol(m), drop = FALSE])
  watched <- !is.na(m)
  table_of <- lapply(seq_along(cohort), function(i) {
    w <- watched[i, ]; r <- row_of(unname(m[i, w]), size[[i]], unname(before[i, w]))
    # A cohort that stops and comes back has steps of 0/0; the mean is taken from its ends.
    r$meanRetention <- if (sum(w) > 1) (m[i, sum(w)] / size[[i]])^(1 / (sum(w) - 1))
    c(list(cohort = cohort[i], size = size[[i]]), r)
  })
  all <- row_of(unname(colSums(m, na.rm = TRUE)), unname(colSums(watched * size)), unname(colSums(before * watched, na.rm = TRUE)))
  add("cohortRetention", c(list(rows = rows(unname(x)), kind = kind), if (more) list(until = until)), list(until = until, cohorts = table_of, all = all))
}

writeLines(c("[", paste0("  ", out, c(rep(",", length(out) - 1), "")), "]"), "tests/fixtures/customers.json")
