using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Worker.Doctoring;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Verbs;

/// <summary>Reports problems and their fixes: <c>doctor</c>.</summary>
internal static class Doctor
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter<FindingLevel>(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The verb.</summary>
    public static Command Verb(WebApplication bot)
    {
        var services = bot.Services;
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var verb = new Command("doctor", "Checks settings, database, reviews, themes, language model and the platforms; a problem exits with 1.") { json };
        verb.SetAction((call, cancellationToken) =>
        {
            var settings = services.GetRequiredService<SettingsValidator>();
            // With wrong settings it examines what it can.
            if (settings.Problems().Count == 0)
                Routes.Map(bot);
            return Run(
                [new("settings", _ => new SettingsExamination(settings, services.GetRequiredService<SettingsSources>())), .. services.GetRequiredService<DoctorChecks>().All],
                services,
                OperatorLanguage.WithoutThemes(services),
                call.GetValue(json),
                call.InvocationConfiguration.Output,
                cancellationToken);
        });
        return verb;
    }

    internal static async Task<int> Run(IReadOnlyList<DoctorCheck> checks, IServiceProvider services, Phrases say, bool json, TextWriter output, CancellationToken cancellationToken)
    {
        List<(string Check, Finding Finding)> findings = [];
        foreach (var check in checks)
            findings.AddRange(await Examine(check, services, say, cancellationToken));
        if (json)
            await output.WriteLineAsync(JsonSerializer.Serialize(findings.Select(found => new { found.Check, found.Finding.Level, found.Finding.What, found.Finding.Fix }), _json));
        var width = Enum.GetValues<FindingLevel>().Max(level => LevelOf(level, say).Length);
        foreach (var (check, finding) in json ? [] : findings)
            await output.WriteLineAsync($"{LevelOf(finding.Level, say).PadRight(width)} {TitleOf(check, say)}: {finding.What}{(finding.Fix is { } fix ? " " + fix : "")}");
        return findings.Any(found => found.Finding.Level == FindingLevel.Problem) ? CommandLine.Failure : CommandLine.Success;
    }

    private static async Task<List<(string Check, Finding Finding)>> Examine(DoctorCheck check, IServiceProvider services, Phrases say, CancellationToken cancellationToken)
    {
        var name = check.Name;
        try
        {
            var created = check.Create(services);
            name = created.Name;
            return [.. (await created.Examine(say, cancellationToken)).Select(finding => (name, finding))];
        }
        catch (OptionsValidationException invalid)
        {
            return [(name, new Finding(FindingLevel.Warning, say["doctor.skipped", ("problems", string.Join(" ", invalid.Failures))], say["doctor.skippedfix"]))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [(name, new Finding(FindingLevel.Problem, failure.Message, say["doctor.failedfix"]))];
        }
    }

    private static string LevelOf(FindingLevel level, Phrases say) => say[level switch
    {
        FindingLevel.Ok => "doctor.levels.ok",
        FindingLevel.Warning => "doctor.levels.warning",
        _ => "doctor.levels.problem",
    }];

    // The platforms' names are the same in every language.
    private static string TitleOf(string check, Phrases say) => check switch
    {
        "settings" => say["doctor.names.settings"],
        "database" => say["doctor.names.database"],
        "pages" => say["doctor.names.pages"],
        "reviews" => say["doctor.names.reviews"],
        "feeds" => say["doctor.names.feeds"],
        "films" => say["doctor.names.films"],
        "themes" => say["doctor.names.themes"],
        "languages" => say["doctor.names.languages"],
        "model" => say["doctor.names.model"],
        "fonts" => say["doctor.names.fonts"],
        "backups" => say["doctor.names.backups"],
        "clubs" => say["doctor.names.clubs"],
        _ => check,
    };
}
