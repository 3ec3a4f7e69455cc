using FilmClubBot.Commands.Typing;

namespace FilmClubBot.Testing.Commands;

/// <summary>Calls by a command's name, also of commands that are not there; the product builds its calls from a command's class.</summary>
public static class TestCall
{
    /// <summary>A call with these options; those whose value is null are left out.</summary>
    public static CommandCall Of(string command, params (string Name, string? Value)[] options) =>
        new(command, options.Where(option => option.Value is not null).ToDictionary(option => option.Name, option => option.Value!, StringComparer.Ordinal));
}
