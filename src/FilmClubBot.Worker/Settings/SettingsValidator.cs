using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Settings;

/// <summary>Finds everything that is wrong in the settings in one run, before anything starts.</summary>
internal sealed partial class SettingsValidator(IEnumerable<ISettingsSection> sections, IConfiguration configuration, SettingsSources sources) : IStartupValidator
{
    // Sections of the framework.
    private static readonly string[] _foreign = ["Logging", "Kestrel", "AllowedHosts", "Urls"];

    /// <inheritdoc/>
    /// <exception cref="OptionsValidationException">Each failure is a line: key, value, fix, and where it was set.</exception>
    public void Validate()
    {
        if (Problems() is { Count: > 0 } problems)
            throw new OptionsValidationException("", typeof(object), problems);
    }

    /// <summary>Every problem: key, value, fix, and where it was set.</summary>
    public IReadOnlyList<string> Problems() => [.. UnknownSections().Concat(sections.SelectMany(section => section.Problems())).Select(Located)];

    /// <summary>What is permitted but probably not meant.</summary>
    public IReadOnlyList<string> Doubts() => configuration["Club:TimeZone"] is null
        ? ["Club:TimeZone is not set: all times are UTC; write it as Europe/London or America/New_York, or as Etc/UTC if that is meant"]
        : [];

    private IEnumerable<string> UnknownSections()
    {
        List<string> known = [.. sections.Select(section => section.Name)];
        return sources.TopLevel()
            .Where(key => !known.Concat(_foreign).Contains(key, StringComparer.OrdinalIgnoreCase))
            .Select(key => $"{key} is no section of the settings; there are {string.Join(", ", known)}.");
    }

    private string Located(string problem) =>
        KeyAtStart.Match(problem) is { Success: true, Value: var key } && sources.Locate(key) is { } place ? $"{problem} ({place})" : problem;

    [GeneratedRegex(@"^\w+(:\w+)*")]
    private static partial Regex KeyAtStart { get; }
}
