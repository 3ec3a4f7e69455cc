using FilmClubBot.Commands.Clubs;
using FilmClubBot.Worker.Clubs;
using FilmClubBot.Worker.Films;
using Quartz;

namespace FilmClubBot.Worker.Jobs;

/// <summary>Asks the sites of <c>Films:Facts</c> about films that are due.</summary>
internal sealed class LookUpFilms(FilmLookup lookup) : IClubJob
{
    public static ClubWorkKind Work => ClubWorkKind.FilmLookups;

    /// <summary>The sites get one request at a time, which the clubs wait for.</summary>
    public static int? PerRound => 10;

    /// <summary>How often.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => await lookup.Run(cancellationToken);
}
