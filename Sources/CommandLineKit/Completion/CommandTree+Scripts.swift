// The scripts that let a shell ask the program for completions.
//
// They hold nothing of the program but its name: what is offered is always what the installed program knows.

extension CommandTree {
  /// The script that makes `shell` complete the program's words, to be loaded when the shell starts.
  public func completionScript(for shell: Shell) -> String {
    let template =
      switch shell {
      case .bash: Self.bashScript
      case .zsh: Self.zshScript
      case .fish: Self.fishScript
      }
    return template.split(separator: "PROGRAM", omittingEmptySubsequences: false).joined(separator: name)
  }

  /// Bash splits words at `=` and `:` too; they are put together again, and what is offered is cut to the
  /// piece that bash replaces.
  private static var bashScript: String {
    #"""
    # bash completion for PROGRAM. Load it in ~/.bashrc, or keep it, where the bash-completion package is in use,
    # as ~/.local/share/bash-completion/completions/PROGRAM.

    # Removes the quotes of a word, be the last one open or closed, and expands nothing.
    _PROGRAM_unquote() {
      local rest=$1 quote= letter
      REPLY=
      while [[ -n $rest ]]; do
        letter=${rest:0:1} rest=${rest:1}
        case $quote$letter in
          \' | \") quote=$letter ;;
          \'\' | \"\") quote= ;;
          \\) REPLY+=${rest:0:1} rest=${rest:1} ;;
          \"\\)
            if [[ $rest == [\"\\\$\`]* ]]; then letter=${rest:0:1} rest=${rest:1}; fi
            REPLY+=$letter
            ;;
          *) REPLY+=$letter ;;
        esac
      done
    }

    _PROGRAM() {
      local line=$COMP_LINE piece word=() raw=() index=0 i last= REPLY
      for ((i = 0; i <= COMP_CWORD; i++)); do
        piece=${COMP_WORDS[i]}
        if ((i > 0)) && [[ $line != [[:space:]]* && ( $piece == [:=]* || $last == *[:=] ) ]]; then
          raw[index]+=$piece
        else
          ((i > 0)) && ((index++))
          raw[index]=$piece
        fi
        line=${line#"${line%%[![:space:]]*}"}
        line=${line#"$piece"}
        last=$piece
      done
      for ((i = 1; i <= index; i++)); do
        _PROGRAM_unquote "${raw[i]}"
        word[i]=$REPLY
      done

      COMPREPLY=()
      local answer
      mapfile -t answer < <(PROGRAM __complete $((index - 1)) "${word[@]:1}" 2>/dev/null)
      case ${answer[0]-} in
        files) compopt -o default; return ;;
        directories) compopt -o dirnames; return ;;
      esac

      local current=${COMP_WORDS[COMP_CWORD]} kept
      [[ $current == [:=]* ]] && current=
      _PROGRAM_unquote "$current"
      kept=${word[index]%"$REPLY"}
      for piece in "${answer[@]:1}"; do
        piece=${piece%%$'\t'*}
        piece=${piece#"$kept"}
        case $current in
          \'*) piece=${piece//\'/\'\\\'\'} ;;
          \"*) piece=${piece//\\/\\\\} piece=${piece//\"/\\\"} piece=${piece//\$/\\\$} piece=${piece//\`/\\\`} ;;
          *) printf -v piece %q "$piece" ;;
        esac
        COMPREPLY+=("$piece")
      done
    }

    complete -o nosort -F _PROGRAM PROGRAM 2>/dev/null || complete -F _PROGRAM PROGRAM

    """#
  }

  private static var zshScript: String {
    #"""
    #compdef PROGRAM
    # zsh completion for PROGRAM. Keep it as _PROGRAM in a folder of $fpath, or load it in ~/.zshrc behind compinit.

    _PROGRAM() {
      local -a before answer values shown
      local line
      before=("${(@Q)words[2,CURRENT-1]}")
      (( CURRENT > 2 )) || before=()
      answer=("${(@f)$(PROGRAM __complete $(( CURRENT - 2 )) "${before[@]}" "${(Q)PREFIX}" 2>/dev/null)}")
      case ${answer[1]} in
        files) compset -P '--*='; _files; return ;;
        directories) compset -P '--*='; _files -/; return ;;
      esac
      for line in "${(@)answer[2,-1]}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line/$'\t'/  -- }")
      done
      compadd -l -V PROGRAM -d shown -a values
    }

    if [[ ${funcstack[1]} == _PROGRAM ]]; then
      _PROGRAM "$@"
    else
      compdef _PROGRAM PROGRAM
    fi

    """#
  }

  private static var fishScript: String {
    #"""
    # fish completion for PROGRAM. Keep it as ~/.config/fish/completions/PROGRAM.fish.

    function __PROGRAM_complete
        set -l before (commandline -opc)[2..-1]
        set -l current (commandline -ct)
        set -l plain (string unescape -- "$current"; or string unescape -- "$current'"; or string unescape -- "$current\"")
        test -n "$current"; or set plain ""
        set -l answer (PROGRAM __complete (count $before) $before "$plain" 2>/dev/null)
        switch "$answer[1]"
            case files
                set -l option (string match -r -- '^--[^=]*=' "$plain")
                string replace -r '^' -- "$option" (__fish_complete_path (string replace -r -- '^--[^=]*=' '' "$plain"))
            case directories
                set -l option (string match -r -- '^--[^=]*=' "$plain")
                string replace -r '^' -- "$option" (__fish_complete_directories (string replace -r -- '^--[^=]*=' '' "$plain"))
            case candidates
                string join \n -- $answer[2..-1]
        end
    end

    complete -c PROGRAM -f -k -a '(__PROGRAM_complete)'

    """#
  }
}
