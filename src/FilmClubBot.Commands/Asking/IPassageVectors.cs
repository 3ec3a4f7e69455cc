namespace FilmClubBot.Commands.Asking;

/// <summary>The stored vectors of passages. A vector is deleted with its passage.</summary>
public interface IPassageVectors
{
    /// <summary>Passages that have no vector of this model yet, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<(int Passage, string Text)>> Missing(string model, int limit, CancellationToken cancellationToken);

    /// <summary>Stores vectors, replacing those of another model; passages that were deleted meanwhile are left out.</summary>
    Task Store(string model, IReadOnlyDictionary<int, PassageVector> vectors, CancellationToken cancellationToken);

    /// <summary>The vectors of passages by their keys; passages without one of this model are left out.</summary>
    Task<IReadOnlyDictionary<int, PassageVector>> Find(string model, IReadOnlyList<int> passages, CancellationToken cancellationToken);
}
