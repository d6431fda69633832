import { useEffect, useRef, useState } from 'preact/hooks';
import { formatScene, type Scene } from '../scene.ts';

const widthOf = ({ width }: Scene): number | undefined => (width === 'full' ? undefined : Number(width));

/** How wide the room of an element is, in CSS pixels; 0 until it is known. */
const useRoom = () => {
  const element = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setRoom(Math.floor(entry!.contentRect.width)));
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, room] as const;
};

/** A page wider than its room is shown smaller, as a whole; never one that fits. */
const scaleFor = (width: number | undefined, room: number): number =>
  width && room ? Math.min(1, room / (width + 2)) : 1;

interface Props {
  readonly scene: Scene;
  /** Counts up to begin the same page once more. */
  readonly times: number;
}

/** The widget on a page of its own, which follows the scene by its address. Its size hangs on nothing that is in it. */
export const Stage = ({ scene, times }: Props) => {
  const frame = useRef<HTMLIFrameElement>(null);
  const [stage, room] = useRoom();
  const width = widthOf(scene);
  const scale = scaleFor(width, room);
  // A step of the workbench changes nothing of the page.
  const address = `?preview${formatScene({ ...scene, step: 'choose', width: 'full' })}`;
  // Replaced, not set: the frame must leave no steps of its own in the page's history. And not with every move of a pointer.
  useEffect(() => {
    const timer = setTimeout(() => frame.current?.contentWindow?.location.replace(address), 60);
    return () => clearTimeout(timer);
  }, [address]);
  useEffect(() => {
    if (times > 0) frame.current?.contentWindow?.location.reload();
  }, [times]);
  return (
    <div class="stage" ref={stage}>
      <iframe
        ref={frame}
        title={`candor-${scene.widget}, as your shop would show it`}
        style={{
          inlineSize: width ? `${width + 2}px` : '100%',
          blockSize: `${100 / scale}%`,
          scale: String(scale),
          borderInlineWidth: width ? '1px' : '0',
        }}
      />
      {scale < 1 && <span class="scale">{Math.round(scale * 100)} %</span>}
    </div>
  );
};
