# Runs a command and ends it when standard input ends: that is, when the process that holds the other end dies, however it dies.
# An interrupt from the keyboard is left to that process, so that it can end its own work first.
trap '' INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
(
  read -r nothing <&3
  kill -TERM $child 2>/dev/null
  for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30; do
    kill -0 $child 2>/dev/null || exit 0
    sleep 1
  done
  kill -KILL $child 2>/dev/null
) &
watcher=$!
exec 3<&- </dev/null
trap 'kill -TERM $child 2>/dev/null' TERM
wait $child
status=$?
while kill -0 $child 2>/dev/null; do
  wait $child
  status=$?
done
kill -KILL $watcher 2>/dev/null
exit $status
