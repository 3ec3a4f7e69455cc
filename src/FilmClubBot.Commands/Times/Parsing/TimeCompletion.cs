using FilmClubBot.Commands.Wording;

namespace FilmClubBot.Commands.Times.Parsing;

internal sealed class TimeCompletion(TimeContext context, Phrases say)
{
    public IReadOnlyList<TimeSuggestion> Complete(string text, int max) => [];
}
