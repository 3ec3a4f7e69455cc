using FilmClubBot.Commands.Doctoring;
using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Worker.Settings;
using Microsoft.Extensions.Options;

namespace FilmClubBot.Worker.Doctoring;

/// <summary>Reports which sites are asked for facts about films. It asks none: each request of theirs counts.</summary>
internal sealed class FilmsExamination(IOptions<FilmSettings> settings) : IDoctorCheck
{
    public string Name => "films";

    public Task<IReadOnlyList<Finding>> Examine(Phrases say, CancellationToken cancellationToken)
    {
        var facts = settings.Value.Facts;
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            .. facts.Sources.Select(site => new Finding(FindingLevel.Ok, say["doctor.films.asked", ("site", FilmFactWords.NameOf(site))])),
            .. facts.Sources.Count == 0 ? [new Finding(FindingLevel.Ok, say["doctor.films.none"])] : Array.Empty<Finding>(),
            .. facts.Country is not null && string.IsNullOrWhiteSpace(facts.TmdbToken) ? [new Finding(FindingLevel.Warning, say["doctor.films.country"], say["doctor.films.countryfix"])] : Array.Empty<Finding>(),
        ]);
    }
}
