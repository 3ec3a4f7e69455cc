using System.Text;
using System.Text.Json.Serialization;

namespace FilmClubBot.Commands.Framework.Calls;

/// <summary>A command with raw option values: typed by a member, carried by a button, or sent by a form.</summary>
/// <param name="Command">The command's name without the slash: <c>rate</c>, <c>quote hide</c>.</param>
/// <param name="Options">Raw values by option name.</param>
[method: JsonConstructor]
public sealed record CommandCall(string Command, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>A call with these options; those whose value is null are left out.</summary>
    public CommandCall(string command, params (string Name, string? Value)[] options)
        : this(command, options.Where(option => option.Value is not null).ToDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal))
    {
    }

    /// <summary>The call with one option set.</summary>
    public CommandCall With(string option, string value)
    {
        var options = new Dictionary<string, string>(Options, StringComparer.Ordinal) { [option] = value };
        return this with { Options = options };
    }

    /// <summary>The call as it is typed: <c>/rate film:"Her (2013)" stars:4.5</c>; the command parser reads it back.</summary>
    [JsonIgnore]
    public string Text
    {
        get
        {
            var text = new StringBuilder("/").Append(Command);
            foreach (var (name, value) in Options)
                text.Append(' ').Append(name).Append(':').Append(Quote(value));
            return text.ToString();
        }
    }

    /// <summary>A value as it is typed: in quotation marks when it has spaces or could be mistaken for something else.</summary>
    public static string Quote(string value) =>
        value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c is '.' or ',' or '-' or '_' or '½' or '★' or '#')
            ? value
            : "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
