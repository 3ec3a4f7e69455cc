using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Moq;

namespace FilmClubBot.Testing;

/// <summary>
/// Has Moq interpret the parts of an expression that it evaluates once, such as <c>It.IsAny&lt;CancellationToken&gt;()</c>. Compiling them
/// was a quarter of all methods that a run of the commands' tests compiled.
/// </summary>
internal sealed class InterpretedMocks : ExpressionCompiler
{
    /// <summary>Replaces Moq's own, before the first test.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Only test programs load this library, and each has to have it before its first mock.")]
    internal static void Use() => Instance = new InterpretedMocks();

    /// <inheritdoc/>
    public override Delegate Compile(LambdaExpression expression) => expression.Compile(preferInterpretation: true);

    /// <inheritdoc/>
    public override TDelegate Compile<TDelegate>(Expression<TDelegate> expression) => expression.Compile(preferInterpretation: true);
}
