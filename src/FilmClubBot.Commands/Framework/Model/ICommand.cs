using FilmClubBot.Commands.Framework.Cards;

namespace FilmClubBot.Commands.Framework.Model;

/// <summary>A slash command, written once for every platform.</summary>
/// <typeparam name="TOptions">
/// A positional record that is the command's schema: a parameter with a default value is optional; any
/// <see cref="IParsable{TSelf}"/>, enum or string is an option; <see cref="SuggestAttribute{T}"/> adds autocomplete.
/// </typeparam>
public interface ICommand<in TOptions>
{
    /// <summary>Runs the command and returns the reply. An expected refusal is a <see cref="Card.Refusal"/>, not an exception.</summary>
    Task<Card> Run(TOptions options, Caller caller, CancellationToken cancellationToken);
}

/// <summary>The schema of a command without options.</summary>
public sealed record NoOptions;
