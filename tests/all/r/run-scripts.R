# Runs every script below a folder, each in an environment of its own, and writes what they print as cells.csv and what
# they test as tests.csv.
folder <- commandArgs(TRUE)[1]
write <- function(frames, name) {
  write.csv(do.call(rbind, frames), file.path(folder, name), row.names = FALSE, na = "", fileEncoding = "UTF-8")
}
cells <- list()
found <- list()
for (name in list.files(folder, "[.]R$", recursive = TRUE)) {
  own <- new.env()
  printed <- suppressMessages(capture.output(source(file.path(folder, name), local = own)))
  read <- read.csv(text = printed, colClasses = "character", na.strings = character(), encoding = "UTF-8")
  if (is.null(read$low)) read$low <- character(nrow(read))
  if (is.null(read$high)) read$high <- character(nrow(read))
  if (is.null(read$letters)) read$letters <- character(nrow(read))
  columns <- c("row", "column", "statistic", "value", "low", "high", "letters")
  cells[[name]] <- data.frame(script = rep(name, nrow(read)), read[columns])
  if (!is.null(own$tests)) {
    if (is.null(own$tests$adjusted)) own$tests$adjusted <- NA
    found[[name]] <- data.frame(script = name, own$tests)
  }
}
write(cells, "cells.csv")
write(found, "tests.csv")
