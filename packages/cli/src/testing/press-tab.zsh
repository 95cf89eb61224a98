# Types a line into an interactive zsh, presses Tab at its end, and prints what it became.
# zsh -f press-tab.zsh COMPLETION_SCRIPT LINE
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PROMPT=; autoload -Uz compinit; compinit -u -D; source ./$1; bindkey '^I' complete-word; print -r -- RE''ADY"
zpty -r shell chunk '*READY*'
zpty -n -w shell "$2"$'\t\C-aprint -r -- GO\'T:\' \C-e:EN\'\'D\n'
zpty -r shell chunk '*GOT:*:END*'
print -r -- "$chunk"
zpty -d shell
