using System.Text;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Model;

namespace FilmClubBot.Commands.Typing;

/// <summary>A command with raw option values: what a member typed, a button carries, a form sends.</summary>
/// <param name="Command">The command's name without the slash: <c>rate</c>, <c>quote hide</c>.</param>
/// <param name="Options">Raw values by option name.</param>
public sealed record CommandCall(string Command, IReadOnlyDictionary<string, string> Options)
{
    /// <summary>A call of a command of this program; options whose value is null are left out.</summary>
    /// <typeparam name="TCommand">The command's class.</typeparam>
    /// <param name="options">Raw values by option name.</param>
    /// <exception cref="ArgumentException">The command has no such option.</exception>
    public static CommandCall Of<TCommand>(params (string Name, string? Value)[] options) => Of(Schema<TCommand>.Command, options);

    /// <summary>A call of a command; options whose value is null are left out.</summary>
    /// <param name="command">The command.</param>
    /// <param name="options">Raw values by option name.</param>
    /// <exception cref="ArgumentException">The command has no such option.</exception>
    public static CommandCall Of(CommandDescriptor command, params (string Name, string? Value)[] options)
    {
        foreach (var (name, _) in options)
        {
            if (command.Option(name) is null)
                throw new ArgumentException($"/{command.Name} has no option \"{name}\"; its options are those of {command.CommandType.Name}.", nameof(options));
        }

        return new(command.Name, options.Where(option => option.Value is not null).ToDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal));
    }

    /// <summary>The call with one option set.</summary>
    public CommandCall With(string option, string value)
    {
        var options = new Dictionary<string, string>(Options, StringComparer.Ordinal) { [option] = value };
        return this with { Options = options };
    }

    /// <summary>The call as it is typed: <c>/rate film:"Her (2013)" stars:4.5</c>; <see cref="CommandText"/> reads it back.</summary>
    [JsonIgnore]
    public string Text
    {
        get
        {
            var text = new StringBuilder("/").Append(Command);
            foreach (var (name, value) in Options)
                text.Append(' ').Append(name).Append(':').Append(CommandText.Quote(value));
            return text.ToString();
        }
    }

    // Read once for each class.
    private static class Schema<TCommand>
    {
        public static readonly CommandDescriptor Command = CommandDescriptor.Of(typeof(TCommand));
    }
}
