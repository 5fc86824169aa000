# People each of two groups needs, by R's power.prop.test. Run: Rscript scripts/reference/sample-sizes.R
# Writes tests/fixtures/sample-sizes.json. Base R only.
shares <- list(c(.07, .08), c(.08, .07), c(.02, .025), c(.5, .6), c(.001, .002), c(.1, .9), c(.95, .97), c(0, .05), c(.3, 1))
out <- c()
for (s in shares) for (conf in c(.8, .9, .95, .99)) for (power in c(.5, .8, .9, .95)) {
  n <- power.prop.test(p1 = s[1], p2 = s[2], sig.level = 1 - conf, power = power, tol = 1e-9)$n
  out <- c(out, sprintf('  {"a": %s, "b": %s, "confidence": %s, "power": %s, "n": %d}', s[1], s[2], conf, power, as.integer(ceiling(n))))
}
writeLines(c("[", paste0(out, c(rep(",", length(out) - 1), "")), "]"), "tests/fixtures/sample-sizes.json")
