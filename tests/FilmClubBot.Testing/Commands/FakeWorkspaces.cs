using FilmClubBot.Commands.Workspaces;
using FilmClubBot.Domain.Members;

namespace FilmClubBot.Testing.Commands;

/// <summary>The confirmed workspaces, in memory.</summary>
public sealed class FakeWorkspaces : IBoundWorkspaces
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Platform, BoundWorkspace> _bound = [];

    /// <summary>What storing a workspace fails with; null for nothing.</summary>
    public Exception? Failure { get; set; }

    /// <inheritdoc/>
    public Task<BoundWorkspace?> Find(Platform platform, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_bound.GetValueOrDefault(platform));
    }

    /// <inheritdoc/>
    public Task<BoundWorkspace?> Bind(BoundWorkspace workspace, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
            return Task.FromException<BoundWorkspace?>(failure);
        lock (_lock)
        {
            _bound.TryAdd(workspace.Platform, workspace);
            return Task.FromResult<BoundWorkspace?>(_bound[workspace.Platform]);
        }
    }

    /// <inheritdoc/>
    public Task<BoundWorkspace?> Unbind(Platform platform, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_bound.Remove(platform, out var bound) ? bound : null);
    }
}
