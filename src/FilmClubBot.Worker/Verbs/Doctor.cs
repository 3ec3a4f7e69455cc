using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Doctoring;
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
                call.GetValue(json),
                call.InvocationConfiguration.Output,
                cancellationToken);
        });
        return verb;
    }

    internal static async Task<int> Run(IReadOnlyList<DoctorCheck> checks, IServiceProvider services, bool json, TextWriter output, CancellationToken cancellationToken)
    {
        List<(string Check, Finding Finding)> findings = [];
        foreach (var check in checks)
            findings.AddRange(await Examine(check, services, cancellationToken));
        if (json)
            await output.WriteLineAsync(JsonSerializer.Serialize(findings.Select(found => new { found.Check, found.Finding.Level, found.Finding.What, found.Finding.Fix }), _json));
        else
            foreach (var (check, finding) in findings)
                await output.WriteLineAsync($"{finding.Level.ToString().ToLowerInvariant(),-7} {check}: {finding.What}{(finding.Fix is { } fix ? " " + fix : "")}");
        return findings.Any(found => found.Finding.Level == FindingLevel.Problem) ? CommandLine.Failure : CommandLine.Success;
    }

    private static async Task<List<(string Check, Finding Finding)>> Examine(DoctorCheck check, IServiceProvider services, CancellationToken cancellationToken)
    {
        var name = check.Name;
        try
        {
            var created = check.Create(services);
            name = created.Name;
            return [.. (await created.Examine(cancellationToken)).Select(finding => (name, finding))];
        }
        catch (OptionsValidationException invalid)
        {
            return [(name, new Finding(FindingLevel.Warning, $"Not checked, because it needs settings that are wrong: {string.Join(" ", invalid.Failures)}", "Correct them, and run doctor again."))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [(name, new Finding(FindingLevel.Problem, failure.Message, "Fix the reported problem, and run doctor again."))];
        }
    }
}
