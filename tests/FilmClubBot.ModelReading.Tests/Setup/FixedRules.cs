using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.ModelReading.Tests.Setup;

/// <summary>Rules that always find the same.</summary>
internal sealed class FixedRules(Reading reading) : IReviewReader
{
    public string Edition => reading.Edition;

    public ValueTask<Reading> Read(ReviewText text, CancellationToken cancellationToken) => new(reading);
}
