#!/bin/sh
# Real mail servers on this machine only, to try Alvast with: one mailbox by IMAP, one SMTP server in, one SMTP server out.
# Needs: apt install dovecot-imapd swaks python3-aiosmtpd        Everything lives in one folder; Ctrl-C stops all of it.
set -eu
folder=${1:-${TMPDIR:-/tmp}/alvast-loopback-mail}
imap=${IMAP_PORT:-1143} in=${IN_PORT:-2500} out=${OUT_PORT:-2525}
dovecot=$(PATH="$PATH:/usr/sbin" command -v dovecot) || { echo "missing: apt install dovecot-imapd" >&2; exit 2; }
python=/usr/bin/python3
"$python" -c 'import aiosmtpd' 2>/dev/null || { echo "missing: apt install python3-aiosmtpd" >&2; exit 2; }

mkdir -p "$folder/mail" "$folder/run"
folder=$(CDPATH='' cd -- "$folder" && pwd -P)
user=$(id -un) group=$(id -gn) internal=$user internal_group=$group
if [ "$(id -u)" = 0 ]; then
  user=mail group=mail internal=dovecot internal_group=dovecot
  chmod 755 "$folder"
fi
echo 'vragen:{PLAIN}geheim' >"$folder/users"
cat >"$folder/dovecot.conf" <<CONF
protocols = imap
listen = 127.0.0.1
base_dir = $folder/run
state_dir = $folder/run
log_path = $folder/dovecot.log
ssl = no
disable_plaintext_auth = no
default_internal_user = $internal
default_internal_group = $internal_group
default_login_user = $internal
first_valid_uid = 1
mail_location = maildir:$folder/mail/%u
passdb {
  driver = passwd-file
  args = $folder/users
}
userdb {
  driver = static
  args = uid=$user gid=$group home=$folder/mail
}
service imap-login {
  chroot =
  inet_listener imap {
    port = $imap
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
CONF

pids=
stop() { trap - EXIT INT TERM; [ -z "$pids" ] || kill $pids 2>/dev/null || true; wait; }
trap stop EXIT INT TERM
chown -R "$user:$group" "$folder/mail" 2>/dev/null || true

as_owner() { if [ "$(id -u)" = 0 ]; then setpriv --reuid "$user" --regid "$group" --clear-groups "$@"; else "$@"; fi; }
as_owner "$python" -m aiosmtpd -n -l "127.0.0.1:$in" -c aiosmtpd.handlers.Mailbox "$folder/mail/vragen" &
pids="$pids $!"
as_owner "$python" -m aiosmtpd -n -l "127.0.0.1:$out" -c aiosmtpd.handlers.Mailbox "$folder/mail/replies" &
pids="$pids $!"
"$dovecot" -F -c "$folder/dovecot.conf" &
pids="$pids $!"

cat <<TOLD
mailbox   IMAP 127.0.0.1 port $imap, no encryption, user vragen, password geheim
mail in   SMTP 127.0.0.1 port $in  (what customers send arrives in the mailbox)
mail out  SMTP 127.0.0.1 port $out (what Alvast sends lands in $folder/mail/replies/new)
TOLD
wait
