using FilmClubBot.Domain.Diaries;

namespace FilmClubBot.Feeds.Letterboxd;

/// <summary>Ends the reading of a file: a file is read wholly or not at all.</summary>
internal sealed class DiaryProblemException(DiaryProblem problem, DiaryPlace place) : Exception($"{place.Source}:{place.Line}: {problem}")
{
    public DiaryReading.Refused Refusal { get; } = new(problem, place);
}
