namespace FilmClubBot.Commands.Asking;

/// <summary>Turns texts into vectors; texts of like meaning have vectors with a cosine near 1. Registered only where <c>Reading:Meaning</c> is on.</summary>
public interface IEmbedder
{
    /// <summary>Identifies the model: vectors of different models cannot be compared.</summary>
    string Model { get; }

    /// <summary>The vector of each text, in their order and all of one length. Loads the model if it is not loaded.</summary>
    Task<IReadOnlyList<float[]>> Embed(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
