using FilmClubBot.Commands.Films;
using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;

namespace FilmClubBot.Commands.Help;

/// <summary>Shows how a command is typed, using a film that the society has reviewed.</summary>
public sealed class Examples(IFilms films)
{
    // The example for a society without reviews: a film that most people know.
    private const string WellKnown = "Solaris";

    /// <summary>An example of a command; null where the locale has none.</summary>
    public async Task<string?> Of(CommandDescriptor command, Phrases say, CancellationToken cancellationToken)
    {
        if (say.Find($"{command.Key}.example") is null)
            return null;
        var reviewed = await films.List(cancellationToken);
        return say[$"{command.Key}.example", ("film", CommandCall.Quote(reviewed.Count == 0 ? WellKnown : reviewed[0].Label))];
    }
}
