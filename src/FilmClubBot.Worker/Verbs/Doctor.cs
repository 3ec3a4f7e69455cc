using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Worker.Doctoring;

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
    public static Command Verb(IServiceProvider services)
    {
        var json = new Option<bool>("--json") { Description = "Print the findings as JSON." };
        var verb = new Command("doctor", "Checks settings, database, reviews, themes, language model and the platforms; a problem exits with 1.") { json };
        verb.SetAction((call, cancellationToken) => Run(services, call.GetValue(json), call.InvocationConfiguration.Output, cancellationToken));
        return verb;
    }

    internal static async Task<int> Run(IServiceProvider services, bool json, TextWriter output, CancellationToken cancellationToken)
    {
        var findings = await Findings(services, cancellationToken);
        if (json)
            await output.WriteLineAsync(JsonSerializer.Serialize(findings.Select(found => new { found.Check, found.Finding.Level, found.Finding.What, found.Finding.Fix }), _json));
        else
            foreach (var (check, finding) in findings)
                await output.WriteLineAsync($"{finding.Level.ToString().ToLowerInvariant(),-7} {check}: {finding.What}{(finding.Fix is { } fix ? " " + fix : "")}");
        return findings.Any(found => found.Finding.Level == FindingLevel.Problem) ? CommandLine.Failure : CommandLine.Success;
    }

    // With invalid settings the other checks cannot be created, and their findings would mislead.
    private static async Task<List<(string Check, Finding Finding)>> Findings(IServiceProvider services, CancellationToken cancellationToken)
    {
        var findings = await Examine(new SettingsExamination(services), cancellationToken);
        if (findings.Any(found => found.Finding.Level == FindingLevel.Problem))
            return findings;
        foreach (var check in services.GetServices<IDoctorCheck>())
            findings.AddRange(await Examine(check, cancellationToken));
        return findings;
    }

    private static async Task<List<(string Check, Finding Finding)>> Examine(IDoctorCheck check, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await check.Examine(cancellationToken)).Select(finding => (check.Name, finding))];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return [(check.Name, new Finding(FindingLevel.Problem, failure.Message, "Fix the reported problem, and run doctor again."))];
        }
    }
}
