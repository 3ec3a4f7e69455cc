using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Strings;
using FilmClubBot.Commands.Framework.Suggestions;

namespace FilmClubBot.Commands.Rotas;

/// <summary>The society's jobs, by name or by a part of it.</summary>
internal sealed class KnownJobs(IRota rota) : ISuggestions<string>
{
    public async Task<IReadOnlyList<Choice>> Suggest(string typed, SuggestionContext context, CancellationToken cancellationToken) =>
        TextMatcher.Best((await rota.Jobs(cancellationToken)).Jobs.Select(job => job.Name), typed, ISuggestions.Limit);

    public async Task<Resolution<string>> Resolve(string text, SuggestionContext context, CancellationToken cancellationToken)
    {
        var say = context.Caller.Say;
        var jobs = await rota.Jobs(cancellationToken);
        if (jobs.Find(text.Trim()) is { } named)
            return new Resolution<string>.Found(named.Name);
        return TextMatcher.Best(jobs.Jobs.Select(job => job.Name), text, ISuggestions.Limit) switch
        {
            [var only] => new Resolution<string>.Found(only.Value),
            [] => new Resolution<string>.Unclear(say["rota.nosuch", ("text", HostileText.Shorten(text))], [.. jobs.Jobs.Select(job => new Choice(job.Name, job.Name))]),
            var several => new Resolution<string>.Unclear(say["rota.which", ("text", HostileText.Shorten(text))], several),
        };
    }
}
